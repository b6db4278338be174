/* Entry of the extension; registers nothing yet. */
export function activate(): void {
  // the editor's parts are wired here
}
