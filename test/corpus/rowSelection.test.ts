import * as assert from 'node:assert/strict';
import { Emitter } from '../../src/corpus/emitter';
import { RowSelection, type SelectableView } from '../../src/editor/rowSelection';

interface Row {
  readonly id: string;
}
type Selected = { readonly selection: readonly Row[] };

/** A view as the editor has it: `answers` says in turn what becomes of each selection it is asked for. */
class View implements SelectableView<Row> {
  private readonly emitter = new Emitter<Selected>();
  readonly onDidChangeSelection = this.emitter.on as SelectableView<Row>['onDidChangeSelection'];
  selection: readonly Row[] = [];
  asked = 0;

  constructor(private readonly answers: readonly ('selects' | 'selects late' | 'drops' | 'refuses')[]) {}

  async reveal(row: Row): Promise<void> {
    const answer = this.answers[this.asked++] ?? 'drops';
    await Promise.resolve();
    if (answer === 'refuses') throw new Error(`Cannot resolve tree item for element ${row.id}`);
    if (answer === 'selects') this.choose([row]);
    if (answer === 'selects late') setTimeout(() => this.choose([row]), 20);
  }

  choose(selection: readonly Row[]): void {
    this.selection = selection;
    this.emitter.fire({ selection });
  }
}

const ROW: Row = { id: 'second' };

suite('the selected row of a list', () => {
  test('a selection that the editor drops or refuses while it draws is asked for again, with the row as it is by then', async () => {
    const view = new View(['drops', 'refuses', 'refuses', 'selects late']);
    const selection = new RowSelection(view);
    let made = 0;
    const find = (): Promise<Row> => Promise.resolve({ id: 'second', made: ++made });
    assert.equal(await selection.select(find, { focus: true }), true);
    assert.equal(view.asked, 4);
    assert.deepEqual(selection.current, { id: 'second', made: 4 });
  });

  test('one that arrives at once is asked for once; a row that is gone meanwhile is not waited for', async () => {
    const view = new View(['selects']);
    assert.equal(await new RowSelection(view).select(() => Promise.resolve(ROW), { focus: false }), true);
    assert.equal(view.asked, 1);
    const gone = new View(['drops', 'selects']);
    const rows = [ROW];
    assert.equal(await new RowSelection(gone).select(() => Promise.resolve(rows.pop()), { focus: false }), false);
    assert.equal(gone.asked, 1);
  });

  test('an editor that never selects is not asked for ever', async () => {
    const view = new View([]);
    assert.equal(await new RowSelection(view, 1).select(() => Promise.resolve(ROW), { focus: false }), false);
    assert.ok(view.asked > 3 && view.asked < 20);
  });

  test('the row stays the selected one while the editor draws, until another or none is', () => {
    const view = new View([]);
    const selection = new RowSelection<Row>(view);
    view.choose([ROW]);
    view.selection = []; // the list is drawn anew: the editor tells of nothing, but knows of no row
    assert.equal(selection.current, ROW);
    view.choose([{ id: 'third' }]);
    assert.equal(selection.current?.id, 'third');
    view.choose([]);
    assert.equal(selection.current, undefined);
  });
});
