/* Owns the explanation of a person: name, spellings, roles as the articles give them, where, quoted where. */
import * as vscode from 'vscode';
import { type Person, wordsOf } from '../core/annotation';
import type { LinkedPerson } from '../corpus/linkedPerson';
import { groupByArticle } from '../present/arrange';
import { shorten } from '../present/markdown';
import { bold, icon, join, link, phrase, plain, toHoverText, type Safe } from './surfaces/hoverText';
import type { Session } from './session';
import { readNames } from './speakerNames';

/** A hover stays short: what is left out is counted. */
const MOST_ARTICLES = 5;
const MOST_ROLES = 3;
const MOST_QUOTES = 2;
/** Articles searched for a decision on the person. */
const MOST_DECIDED = 200;

/** `name`: as an article is to call them. */
export async function personTooltip(
  session: Session,
  person: LinkedPerson,
  name = person.name,
): Promise<vscode.MarkdownString> {
  return toHoverText(await describePerson(session, person, name));
}

/** Of one mention: the person, and why this mention is that person. */
export async function mentionHover(
  session: Session,
  id: string,
  mention: Person,
): Promise<vscode.MarkdownString | undefined> {
  const person = mention.entity === null ? null : await session.service.ask('personOf', id, mention.entity);
  if (!person) {
    const name = session.corpus.get(id)?.analysis.entities.find(({ entity }) => entity === mention.entity)?.name;
    if (mention.kind !== 'name' && name === undefined) return undefined;
    const role = mention.role === null ? '' : plain(mention.role);
    return toHoverText([
      join(' · ', [bold(name ?? wordsOf(mention)), role]),
      mention.why === undefined ? '' : plain(mention.why),
    ]);
  }
  const why = mention.kind === 'name' || mention.why === undefined ? '' : plain(mention.why);
  const name = (await readNames(session, id)).of(mention.entity) ?? person.name;
  return toHoverText([...(await describePerson(session, person, name)), why]);
}

async function describePerson(session: Session, person: LinkedPerson, name: string): Promise<(Safe | '')[]> {
  const { why } = person;
  const variants = [person.name, ...person.variants].filter((variant) => variant !== name);
  // "Zelensky" adds nothing to "Volodymyr Zelensky"
  const others = variants.filter(
    (variant) => ![name, ...variants].some((it) => it !== variant && it.endsWith(variant)),
  );
  const also = others.length > 0 ? phrase(vscode.l10n.t('also {0}'), plain(others.slice(0, 6).join(', '))) : '';
  const warning = person.roleConflict
    ? join(' ', [icon('warning'), plain(vscode.l10n.t('The articles disagree on the role.'))])
    : '';
  return [
    join(' ', [icon('person'), join(' · ', [bold(name), also])]),
    describeRoles(person),
    warning,
    describeArticles(session, person),
    join(' · ', [
      link(vscode.l10n.t('Next mention'), 'corroborate.nextMention', person.entity),
      link(vscode.l10n.t('All mentions'), 'corroborate.findAllMentions', person.entity),
      link(vscode.l10n.t('Reveal in Sidebar'), 'corroborate.revealInSidebar', person.entity),
    ]),
    await describeQuotes(session, person),
    describeDecision(session, person) || (others.length > 0 ? describeWhy(why) : ''),
  ];
}

/** Who called them so, where somebody did: that is the reason, whatever the names would say. */
function describeDecision({ corpus }: Session, { mentions }: LinkedPerson): Safe | '' {
  const starts = new Map<string, Set<number>>();
  for (const { id, start } of mentions) {
    const own = starts.get(id);
    if (own) own.add(start);
    else if (starts.size === MOST_DECIDED) break;
    else starts.set(id, new Set([start]));
  }
  for (const [id, own] of starts) {
    const entry = corpus.get(id);
    // only what was decided on has another analysis than was found
    if (entry?.found === undefined) continue;
    const { people, entities } = entry.analysis;
    const meant = new Set(people.filter(({ start }) => own.has(start)).map(({ entity }) => entity));
    const decided = entities.find((one) => one.decided === true && meant.has(one.entity));
    if (decided) return join(' ', [icon('info'), plain(vscode.l10n.t('One person: {0}', decided.why))]);
  }
  return '';
}

/** The first reason; the others are mostly the same for other spellings. */
function describeWhy([first, ...rest]: readonly string[]): Safe | '' {
  if (first === undefined) return '';
  const many = vscode.l10n.t('({0} more reasons)', rest.length);
  const more = rest.length === 1 ? vscode.l10n.t('(1 more reason)') : rest.length > 1 ? many : '';
  return join(' ', [icon('info'), plain(vscode.l10n.t('One person: {0}', first)), plain(more)]);
}

/** Roles as the articles give them, most often given first; one that another says in more words is left out. */
function describeRoles({ roles }: LinkedPerson): Safe | '' {
  const kept = roles.filter(
    ({ role }) => !roles.some((other) => other.role !== role && other.role.toLowerCase().includes(role.toLowerCase())),
  );
  const shown = [...kept].sort((a, b) => b.ids.length - a.ids.length).slice(0, MOST_ROLES);
  const words = shown.map(({ role, ids }) => (ids.length > 1 ? plain(`${role} (${ids.length})`) : plain(role)));
  const rest = kept.length - shown.length;
  return words.length === 0 ? '' : join('; ', [...words, rest > 0 ? plain(vscode.l10n.t('{0} more', rest)) : '']);
}

function describeArticles({ corpus, names }: Session, { mentions }: LinkedPerson): Safe {
  const groups = [...groupByArticle(mentions)];
  const count = plain(String(mentions.length));
  if (groups.length === 1) return phrase(vscode.l10n.t('Mentions in this article: {0}'), count);
  const places = groups.slice(0, MOST_ARTICLES).map(([id, own]) => {
    const first = own[0];
    const name = names.shortNameOf(id);
    const target = first && corpus.get(id) ? link(name, 'corroborate.reveal', id, first.start, first.end) : plain(name);
    return join(' ', [target, plain(`(${own.length})`)]);
  });
  const rest = groups.length - places.length;
  const more = rest > 0 ? plain(vscode.l10n.t('{0} more', rest)) : '';
  const head = vscode.l10n.t('{0} mentions in {1} articles:', mentions.length, groups.length);
  return join(' ', [plain(head), join(' · ', [...places, more])]);
}

async function describeQuotes({ corpus, service }: Session, { entity }: LinkedPerson): Promise<Safe | ''> {
  const quotes = await service.ask('quotesOf', entity);
  if (quotes.length === 0) return '';
  const longest = [...quotes].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST_QUOTES);
  const lines = longest.map(({ id, start, end }) => {
    const quote = corpus.get(id)?.analysis.quotes.find((one) => one.start === start && one.end === end);
    return link(`“${shorten(quote ? wordsOf(quote) : '', 76)}”`, 'corroborate.reveal', id, start, end);
  });
  const rest = quotes.length - lines.length;
  const head = quotes.length === 1 ? vscode.l10n.t('Quoted once:') : vscode.l10n.t('Quoted {0} times:', quotes.length);
  return join('  \n', [plain(head), ...lines, rest > 0 ? plain(vscode.l10n.t('{0} more', rest)) : '']);
}
