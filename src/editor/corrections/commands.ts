/*
 * Owns the corrections as commands: not a person, quote or number; rename, merge, split; speaker; value; add what was
 * missed. Each asks what it must, writes records, and says what was decided. What they change is notes/apply.ts.
 */
import * as vscode from 'vscode';
import type { Layer, Scope, Target } from '../../notes/note';
import { shorten } from '../../present/markdown';
import { isDate } from '../kinds';
import type { Session } from '../session';
import { addMissed } from './addMissed';
import { findAim, toTarget, type Aim } from './aim';
import { readAnswers, type Answers } from './answers';
import { registerCorrectMenu } from './correctMenu';
import { personOf, reject } from './reject';
import { findChosen, pickName, type NameChoice } from './namePick';
import { nameIn, toNamingDrafts, type Placed } from './personDrafts';
import { countReach, pickScope } from './scopes';
import { registerUndo } from './undo';
import { askValue, readValue } from './valueInput';
import { save, sayNothingHere } from './saving';
import { inform } from '../surfaces/notices';
import { ask } from '../surfaces/questions';

export function registerCorrections(session: Session): void {
  const on = (
    name: string,
    layers: readonly Layer[],
    run: (session: Session, aim: Aim, answers: Answers, given: unknown) => Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`corroborate.correct.${name}`, async (given?: unknown, answers?: unknown) => {
      const aim = await findAim(session, given, layers);
      return aim && layers.includes(aim.layer) ? run(session, aim, readAnswers(answers), given) : sayNothingHere();
    });
  const add = (name: string, layer: Layer): vscode.Disposable =>
    vscode.commands.registerCommand(`corroborate.correct.${name}`, (answers?: unknown) =>
      addMissed(session, layer, readAnswers(answers)),
    );
  session.context.subscriptions.push(
    on('reject', ['person', 'number', 'quote'], reject),
    on('rename', ['person'], rename),
    on('merge', ['person'], merge),
    on('split', ['person'], split),
    on('speaker', ['quote'], setSpeaker),
    on('value', ['number'], setValue),
    add('addPerson', 'person'),
    add('addQuote', 'quote'),
    add('addNumber', 'number'),
  );
  registerCorrectMenu(session);
  registerUndo(session);
}

async function rename(session: Session, aim: Aim, answers: Answers): Promise<void> {
  const person = await personOf(session, aim);
  if (!person) return sayNobody();
  const before = nameIn(session, person, aim.id) ?? person.name;
  const title = vscode.l10n.t('Rename “{0}”', before);
  const name = answers.name ?? (await askName(title, before));
  if (name === undefined || name === '') return;
  const scope = answers.scope ?? (await pickPersonScope(title, person.mentions, aim.id));
  if (!scope) return;
  const placed = await toNamingDrafts(session, 'rename', [person], name, scope, aim);
  return save(session, placed, vscode.l10n.t('“{0}” is called {1}', before, name));
}

async function merge(session: Session, aim: Aim, answers: Answers): Promise<void> {
  const person = await personOf(session, aim);
  if (!person) return sayNobody();
  const choice = await chooseName(session, answers, {
    title: vscode.l10n.t('“{0}” is the same person as', person.name),
    placeholder: vscode.l10n.t('Type a name'),
    like: [person.name, ...person.variants],
    without: person.entity,
    mayBeNew: false,
  });
  if (choice?.kind !== 'known') return;
  const title = vscode.l10n.t('“{0}” is {1}', person.name, choice.person.name);
  const scope = answers.scope ?? (await pickPersonScope(title, person.mentions, aim.id));
  if (!scope) return;
  // everywhere, both are called alike from now on; here, as this article calls the other
  const placed =
    scope === 'all'
      ? await toNamingDrafts(session, 'merge', [person, choice.person], choice.person.name, scope, aim)
      : await toNamingDrafts(
          session,
          'merge',
          [person],
          nameIn(session, choice.person, aim.id) ?? choice.person.name,
          scope,
          aim,
        );
  return save(session, placed, title);
}

async function split(session: Session, aim: Aim, answers: Answers): Promise<void> {
  const person = await personOf(session, aim);
  const choice = await chooseName(session, answers, {
    title: vscode.l10n.t('“{0}” here is', shorten(aim.words, 60)),
    placeholder: vscode.l10n.t('Choose who it is, or type a new name'),
    ...(person ? { like: [person.name, ...person.variants] } : {}),
    without: person?.entity,
    mayBeNew: true,
  });
  const name = choice && nameOf(session, aim, choice);
  if (name === undefined) return;
  const title = vscode.l10n.t('“{0}” is {1}', shorten(aim.words, 60), name);
  return decide(session, aim, title, answers, (target, scope) => ({ kind: 'split', target, scope, name }));
}

async function setSpeaker(session: Session, aim: Aim, answers: Answers): Promise<void> {
  if (aim.layer !== 'quote') return;
  const { speaker, unresolved } = aim.item;
  const nobody = vscode.l10n.t('Nobody who can be named');
  const choice = await chooseName(session, answers, {
    title: vscode.l10n.t('“{0}” is said by', shorten(aim.words, 60)),
    placeholder: vscode.l10n.t('Choose who says it, or type a name'),
    first: [...(unresolved?.candidates ?? []), ...(speaker?.name ? [speaker.name] : [])],
    mayBeNew: true,
    nobody,
  });
  if (!choice) return;
  const name = choice.kind === 'nobody' ? null : (nameOf(session, aim, choice) ?? null);
  const said = choice.kind === 'known' ? choice.person.name : name;
  const title = vscode.l10n.t('“{0}” is said by {1}', shorten(aim.words, 60), said ?? nobody);
  const reach = { mention: 1, all: countReach(session, aim).all };
  return decide(session, aim, title, answers, (target, scope) => ({ kind: 'speaker', target, scope, name }), reach);
}

async function setValue(session: Session, aim: Aim, answers: Answers): Promise<void> {
  if (aim.layer !== 'number' || isDate(aim.item.kind)) return sayNothingHere();
  const asked = vscode.l10n.t('“{0}” says', shorten(aim.words, 60));
  const read = await (answers.value !== undefined ? readValue(answers.value) : askValue(asked, aim.item));
  if (!read || read.value === null) return;
  const { value, high, unit, bound } = read;
  const title = vscode.l10n.t('“{0}” says {1}', shorten(aim.words, 60), read.text);
  const said = { value, bound, ...(high === undefined ? {} : { high }), ...(unit === null ? {} : { unit }) };
  return decide(session, aim, title, answers, (target, scope) => ({ kind: 'value', target, scope, ...said }));
}

/** The name given beforehand, else the one a person picks. */
async function chooseName(
  session: Session,
  { name }: Answers,
  options: Parameters<typeof pickName>[1],
): Promise<NameChoice | undefined> {
  return name === undefined ? pickName(session, options) : toKnown(session, name);
}

/** Asks how far a decision on one passage reaches, where that is not given, and writes it. */
async function decide(
  session: Session,
  aim: Aim,
  title: string,
  answers: Answers,
  toDraft: (target: Target, scope: Scope) => NonNullable<Placed['draft']>,
  reach?: Parameters<typeof pickScope>[1],
): Promise<void> {
  const scope = answers.scope ?? (await pickScope(title, reach ?? countReach(session, aim)));
  if (!scope) return;
  const target = toTarget(session, aim);
  return save(session, [target ? { id: aim.id, draft: toDraft(target, scope) } : { id: aim.id }], title);
}

async function askName(title: string, before: string): Promise<string | undefined> {
  const given = await ask({
    title,
    value: before,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A person needs a name.') : undefined),
  });
  return given?.trim();
}

/** A name given beforehand: whoever is called so, else somebody new. */
async function toKnown(session: Session, name: string): Promise<NameChoice> {
  const [choice] = await session.service.ask('people', { first: [name] }, 1);
  const isCalledSo = choice?.name === name || choice?.variants.includes(name);
  const person = choice && isCalledSo ? await findChosen(session, choice) : undefined;
  return person ? { kind: 'known', person } : { kind: 'new', name };
}

/** As the article itself calls them, for that is what it is matched with. */
function nameOf(session: Session, { id }: Aim, choice: NameChoice): string | undefined {
  if (choice.kind === 'known') return nameIn(session, choice.person, id) ?? choice.person.name;
  return choice.kind === 'new' ? choice.name : undefined;
}

function pickPersonScope(
  title: string,
  mentions: readonly { readonly id: string }[],
  id: string,
): Promise<Scope | undefined> {
  return pickScope(title, { article: mentions.filter((one) => one.id === id).length, all: mentions.length });
}

async function sayNobody(): Promise<void> {
  await Promise.resolve();
  void inform(vscode.l10n.t('Nobody is named here. “This Is Somebody Else…” says who it is.'));
}
