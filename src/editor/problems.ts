/*
 * Owns the disagreements between articles in the editor's list of problems: off until asked for, kept in step with what
 * the articles say. Which passages are problems is decided in present/problems.ts; what to do about one is in
 * problemFixes.ts.
 */
import * as vscode from 'vscode';
import type { ArticleId } from '../corpus/ports';
import type { OpposedPassage, Problem, ProblemKind } from '../present/problems';
import { whenArrived } from './arrival';
import { markChecked, readChecked, type IsChecked } from './checkedPassages';
import { currentSpan } from './currentSpan';
import { describeProblem } from './problemText';
import { toRange } from './ranges';
import type { Session } from './session';
import { onSettingsChange, readSettings } from './settings';
import { makeDiagnostic, relate } from './surfaces/marks';

/** Many articles arrive in a burst: one update for all of them. */
const UPDATE_PAUSE_MS = 400;
/** Passages named with one problem; the comparison has them all. */
export const MOST_RELATED = 6;
/** Problems shown of one workspace, the gravest first; nobody reads more. */
const MOST_PROBLEMS = 2000;

export const CODES: Readonly<Record<ProblemKind, string>> = {
  misquote: 'quoted-differently',
  attribution: 'attributed-differently',
  numbers: 'numbers-differ',
};

/** A problem where it stands in the list. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly diagnostic: vscode.Diagnostic;
}

export interface Problems extends vscode.Disposable {
  /** Those shown of an article. */
  of(id: ArticleId): readonly ShownProblem[];
}

export function registerProblems(session: Session): Problems {
  const problems = new ProblemList(session);
  session.context.subscriptions.push(
    problems,
    vscode.commands.registerCommand('corroborate.toggleProblems', async () => {
      const isOn = !readSettings().problems;
      const target = vscode.workspace.workspaceFolders
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
      await vscode.workspace.getConfiguration('corroborate').update('problems', isOn, target);
      if (isOn) await vscode.commands.executeCommand('workbench.actions.view.problems');
    }),
    vscode.commands.registerCommand('corroborate.markChecked', ({ problem, diagnostic }: ShownProblem) =>
      markChecked(session, problem, diagnostic.message),
    ),
  );
  return problems;
}

class ProblemList implements Problems {
  private readonly shown = new Map<ArticleId, readonly ShownProblem[]>();
  private readonly subscriptions: vscode.Disposable[];
  /** Made on first need, so that who leaves the setting off has no empty source of problems. */
  private collection: vscode.DiagnosticCollection | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every update, so that one overtaken while it reads files stops. */
  private round = 0;

  constructor(private readonly session: Session) {
    const { corpus, service, notes } = session;
    this.subscriptions = [
      notes.onDidChange(() => this.updateSoon()),
      service.onDidList(() => this.updateSoon()),
      onSettingsChange('corroborate.problems', () => void this.update()),
    ];
    if (corpus.size > 0) this.updateSoon();
  }

  of(id: ArticleId): readonly ShownProblem[] {
    return this.shown.get(id) ?? [];
  }

  private updateSoon(): void {
    if (!readSettings().problems && this.shown.size === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), UPDATE_PAUSE_MS);
  }

  private async update(): Promise<void> {
    const round = ++this.round;
    const byArticle = new Map<ArticleId, Problem[]>();
    const found = readSettings().problems ? await this.find() : [];
    if (round !== this.round) return;
    for (const problem of found) {
      const own = byArticle.get(problem.id);
      if (own) own.push(problem);
      else byArticle.set(problem.id, [problem]);
    }
    for (const id of [...this.shown.keys()]) if (!byArticle.has(id)) this.show(id, []);
    const isChecked = readChecked(this.session);
    const versions = new Map([...byArticle.keys()].map((id) => [id, this.versionOf(id)]));
    const isInStep = (id: ArticleId): boolean => versions.get(id) === this.versionOf(id);
    for (const [id, problems] of byArticle) {
      const shown = await Promise.all(problems.map((problem) => this.place(problem, isChecked)));
      if (round !== this.round) return;
      // what was worked out for the text before an edit the editor has moved by now
      if (!isInStep(id)) continue;
      this.show(
        id,
        shown.filter((one) => one !== undefined),
      );
    }
    if (byArticle.size === 0) return;
    await whenArrived();
    if (round === this.round && ![...byArticle.keys()].every(isInStep)) this.updateSoon();
  }

  /** Undefined where the article is not open. */
  private versionOf(id: ArticleId): number | undefined {
    return this.session.live.byId(id)?.document.version;
  }

  private async find(): Promise<readonly Problem[]> {
    const { problems, of } = await this.session.service.ask('problems', MOST_PROBLEMS);
    if (of > problems.length) this.session.log.warn(`${of} problems found, the first ${MOST_PROBLEMS} are shown.`);
    return problems;
  }

  private show(id: ArticleId, problems: readonly ShownProblem[]): void {
    this.collection ??= vscode.languages.createDiagnosticCollection('corroborate');
    if (problems.length === 0) this.shown.delete(id);
    else this.shown.set(id, problems);
    this.collection.set(
      vscode.Uri.parse(id),
      problems.map(({ diagnostic }) => diagnostic),
    );
  }

  /** Undefined where the passage was checked, or is gone: the next analysis tells what stands there now. */
  private async place(problem: Problem, isChecked: IsChecked): Promise<ShownProblem | undefined> {
    const range = await this.rangeOf(problem, isChecked);
    if (!range) return undefined;
    const severity = isGrave(problem) ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information;
    const diagnostic = makeDiagnostic(range, await describeProblem(this.session, problem), severity);
    diagnostic.source = 'Corroborate';
    diagnostic.code = CODES[problem.kind];
    const related = await Promise.all(problem.against.slice(0, MOST_RELATED).map((other) => this.relate(other)));
    diagnostic.relatedInformation = related.filter((one) => one !== undefined);
    return { problem, diagnostic };
  }

  private async relate(other: OpposedPassage): Promise<vscode.DiagnosticRelatedInformation | undefined> {
    const range = await this.rangeOf(other);
    return range && relate(new vscode.Location(vscode.Uri.parse(other.id), range), `“${other.text}”`);
  }

  private async rangeOf(passage: OpposedPassage, isChecked?: IsChecked): Promise<vscode.Range | undefined> {
    const article = await this.session.texts.read(passage.id);
    const span = currentSpan(this.session, passage);
    if (!article || !span || span.end > article.text.length) return undefined;
    return isChecked?.({ id: passage.id, ...span }, article) === true ? undefined : toRange(article.lines, span);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.round++;
    for (const subscription of this.subscriptions) subscription.dispose();
    this.collection?.dispose();
  }
}

const isGrave = ({ gravity }: Problem): boolean => gravity === 'warning';
