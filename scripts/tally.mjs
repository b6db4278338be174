// Owns a mocha reporter that prints failures and leaves them with the counts in the file TALLY names, for scripts/test.mjs.
import fs from 'node:fs';
import Mocha from 'mocha';

export default class Tally extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const reasons = [];
    runner.on('fail', (test, error) => reasons.push(`${test.fullTitle()}\n${error.stack ?? error}`));
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      fs.writeFileSync(process.env.TALLY, JSON.stringify({ passed: passes, failed: failures, pending, reasons }));
    });
  }
}
