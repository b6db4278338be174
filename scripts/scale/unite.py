"""Unites what link found in windows that overlap. A window by itself stays as it is, byte for byte.

- A group (quotes, figures, copies) is kept once: one whose members all stand in another group is left out.
- Two people are one where they share a mention, for an article of the overlap is in both windows; and where they have the same
  name of two words or more, which each of their windows has once. The name is that of the one most often mentioned.
"""

import json
from collections import Counter

GROUPS = ("quotes", "figures", "copies")
PERSONS = ("people", "organisations")


def place(member):
    return (member["id"], member["start"], member["end"])


def unite(paths):
    """The bytes of one JSON object for the links of these files, in pieces."""
    if len(paths) == 1:
        return [paths[0].read_bytes()]
    windows = [json.loads(path.read_bytes()) for path in paths]
    united, renamed = {}, {}
    for kind in PERSONS:
        if any(kind in window for window in windows):
            united[kind] = unite_persons([window.get(kind, []) for window in windows], renamed)
    for kind in GROUPS:
        united[kind] = unite_groups([window[kind] for window in windows], renamed)
    return [json.dumps(united, ensure_ascii=False, separators=(",", ":")).encode(), b"\n"]


def unite_groups(windows, renamed):
    """Groups in the order of their windows, numbered again."""
    kept, holding = {}, {}
    for window, groups in enumerate(windows):
        for group in groups:
            for member in group["members"]:
                if member.get("speaker") is not None:
                    member["speaker"] = renamed.get((window, member["speaker"]), member["speaker"])
            places = {place(member) for member in group["members"]}
            near = {number for one in places for number in holding.get(one, ())}
            if any(places <= kept[number][0] for number in near if number in kept):
                continue
            for number in near:
                if number in kept and kept[number][0] < places:
                    del kept[number]
            number = max(kept, default=-1) + 1
            kept[number] = (places, group)
            for one in places:
                holding.setdefault(one, []).append(number)
    groups = [group for _, group in kept.values()]
    for number, group in enumerate(groups):
        if "group" in group:
            group["group"] = f"{group['group'][0]}{number + 1}"
    return groups


def unite_persons(windows, renamed):
    """Persons, most often mentioned first; `renamed` is told under which entity each window's person goes on."""
    everyone = [(window, person) for window, persons in enumerate(windows) for person in persons]
    parent = list(range(len(everyone)))

    def root(at):
        while parent[at] != at:
            parent[at] = at = parent[parent[at]]
        return at

    by_mention, by_name = {}, {}
    names = [Counter(person["name"] for person in persons) for persons in windows]
    for at, (window, person) in enumerate(everyone):
        name = person["name"]
        same = [by_mention.setdefault(place(mention), at) for mention in person["mentions"]]
        if " " in name and names[window][name] == 1:
            same.append(by_name.setdefault(name, at))
        for other in same:
            parent[root(at)] = root(other)
    together = {}
    for at in range(len(everyone)):
        together.setdefault(root(at), []).append(at)
    united = [(unite_person([everyone[at][1] for at in group]), group) for group in together.values()]
    united.sort(key=lambda one: (-len(one[0]["mentions"]), one[0]["entity"], one[0]["mentions"][0]["id"]))
    taken = Counter()
    for person, group in united:
        entity = person["entity"]
        taken[entity] += 1
        if taken[entity] > 1:
            person["entity"] = f"{entity}-{taken[entity]}"
        for at in group:
            renamed[(everyone[at][0], everyone[at][1]["entity"])] = person["entity"]
    return [person for person, _ in united]


def unite_person(same):
    """One person of what several windows know of them."""
    first = max(same, key=lambda person: len(person["mentions"]))
    mentions = {place(mention): mention for person in same for mention in person["mentions"]}
    united = {**first, "mentions": [mentions[one] for one in sorted(mentions)]}
    for key in ("variants", "why"):
        united[key] = list(dict.fromkeys(one for person in (first, *same) for one in person[key]))
    if "roles" in first:
        ids = {}
        for person in (first, *same):
            for role in person["roles"]:
                ids.setdefault(role["role"], set()).update(role["ids"])
        united["roles"] = [{"role": role, "ids": sorted(articles)} for role, articles in ids.items()]
        united["roleConflict"] = any(person["roleConflict"] for person in same)
    return united
