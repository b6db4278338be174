/*
 * Owns the value of a run of digits with its separators: 1,085 · 3.5 · 1’000 · 1.234.567,8 · 1,00,000 · 3,5.
 * Takes one token's text; leaves spaces between groups, scales and signs to numeral.ts.
 */

/** Value of `digits`, or null where it is no quantity: a version, a list, an address, leading zeros. */
export function parseDigits(digits: string): number | null {
  const { length } = digits;
  if (length > 40) return null;
  let commas = 0;
  let dots = 0;
  let ticks = 0;
  let first = -1;
  for (let at = 0; at < length; at++) {
    const unit = digits.charCodeAt(at);
    if (unit >= 48 && unit <= 57) continue;
    if (first < 0) first = at;
    if (unit === 44) commas++;
    else if (unit === 46) dots++;
    else ticks++;
  }
  if (first < 0) return hasLeadingZero(digits, length) ? null : Number(digits);
  if (hasLeadingZero(digits, first)) return null;
  if (dots === 1 && commas + ticks === 0) return Number(digits);
  if (ticks > 0) return commas === 0 && dots <= 1 ? toGrouped(digits, "'", '.') : null;
  if (commas > 0 && dots <= 1 && (dots === 0 || digits.lastIndexOf(',') < digits.indexOf('.'))) {
    return toGrouped(digits, ',', '.') ?? (commas === 1 && dots === 0 ? toDecimalComma(digits) : null);
  }
  if (dots > 0 && commas <= 1) return toGrouped(digits, '.', ',');
  return null;
}

function hasLeadingZero(digits: string, whole: number): boolean {
  return whole > 1 && digits.charCodeAt(0) === 48;
}

/** Thousands in threes, or Indian twos before a last three; null where the groups do not fit. */
function toGrouped(digits: string, group: string, decimal: string): number | null {
  const at = digits.indexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const groups = whole.split(group);
  if (groups.length < 2) return null;
  const last = groups.length - 1;
  for (const [index, part] of groups.entries()) {
    const size = part.length;
    if (index === 0 ? size > 3 : index === last ? size !== 3 : size !== 3 && size !== 2) return null;
  }
  return Number(groups.join('') + (at < 0 ? '' : '.' + digits.slice(at + 1)));
}

function toDecimalComma(digits: string): number | null {
  const at = digits.indexOf(',');
  return digits.length - at <= 3 ? Number(digits.slice(0, at) + '.' + digits.slice(at + 1)) : null;
}
