// Owns loading the engine as the product has it: src/core/analyze.ts.
import { loadSource } from '../sources.mjs';

/** The function analyze(text, date?) of the engine. */
export async function loadEngine() {
  return (await loadSource("export { analyze } from './core/analyze';")).analyze;
}
