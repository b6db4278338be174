// Owns a mocha reporter that prints failures and leaves them in the file TALLY names, with the counts and how long each test
// took, for scripts/test.mjs.
import fs from 'node:fs';
import Mocha from 'mocha';

export default class Tally extends Mocha.reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const reasons = [];
    const durations = [];
    runner.on('pass', (test) => durations.push({ title: test.fullTitle(), ms: test.duration }));
    runner.on('fail', (test, error) => reasons.push(`${test.fullTitle()}\n${error.stack ?? error}`));
    runner.once('end', () => {
      this.epilogue();
      const { passes, failures, pending } = this.stats;
      fs.writeFileSync(
        process.env.TALLY,
        JSON.stringify({ passed: passes, failed: failures, pending, reasons, durations }),
      );
    });
  }
}
