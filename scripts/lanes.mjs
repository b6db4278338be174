// Owns running steps side by side: some at a time, each line under the name of its step, and how long each took.
import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { ROOT } from './dependencies.mjs';

/**
 * Runs the steps, `width` at a time, in order of the list; each is `{ name, run }` and gets a `say` that puts the name before
 * every line. Resolves to what each gave with its name and `ms`, in that order; one that throws counts as one failure and the others go on.
 */
export async function runInLanes(steps, width) {
  const verdicts = [];
  const waiting = steps.entries();
  const longest = Math.max(...steps.map(({ name }) => name.length));
  const lane = async () => {
    // one iterator for all lanes: each takes the next step
    for (const [at, { name, run }] of waiting) {
      const say = (text) => console.log(String(text).replace(/^/gm, `${name.padEnd(longest)} │ `));
      const begun = performance.now();
      let verdict;
      try {
        verdict = await run(say);
      } catch (error) {
        say(error.message);
        verdict = { failed: 1, reasons: [error.message] };
      }
      const ms = performance.now() - begun;
      verdicts[at] = { passed: 0, failed: 0, ...verdict, name, ms };
      say(`${verdicts[at].failed === 0 ? 'done' : 'FAILED'}, ${(ms / 1000).toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return verdicts;
}

/** Runs a program in the project's folder and says its lines; rejects when it fails. `env` is added to the environment. */
export async function runProgram([command, ...args], { say, env = {}, shell = false }) {
  const program = spawn(command, args, {
    cwd: ROOT,
    shell,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [program.stdout, program.stderr]) readline.createInterface({ input: stream }).on('line', say);
  const code = await new Promise((resolve, reject) => program.once('close', resolve).once('error', reject));
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}`);
}
