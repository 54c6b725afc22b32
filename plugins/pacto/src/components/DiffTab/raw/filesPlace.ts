/** Where the files are shown side by side. */
export const FILES_PLACE = 'files';
