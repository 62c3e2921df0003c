/** What every page that we write names as its maker, so that it is not read as a report when it lies among reports. */
export const GENERATOR = 'Gouji';
