// Owns the seed of all property tests: the same in every run, so that a failure is one of the code and not of the day.
// SEED=123 npm run test:unit tries another; a fuzz run tries many.
require('fast-check').configureGlobal({ seed: Number(process.env.SEED ?? 20250213) });
