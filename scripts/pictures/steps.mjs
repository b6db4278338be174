// Owns what is on each picture and how a person gets there. `take` leaves the workbench as the picture shall show it.
// Leaves starting the workbench and saving the file to scripts/pictures.mjs.

export const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'contrast-dark': 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

const ARTICLE = '000_61228cb969e75afa.txt';
const ALL = Object.keys(THEMES);

/** Pictures by name; one in several themes gets the theme in its file's name. settings and viewport are optional. */
export const PICTURES = [
  {
    name: 'decorations',
    themes: ALL,
    settings: { 'editor.wordWrap': 'on' },
    take: async ({ vs }) => {
      await vs.openFile(ARTICLE);
      await vs.rest();
    },
  },
];
