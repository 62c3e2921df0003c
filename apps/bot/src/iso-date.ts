/** The date of a moment where this machine stands, YYYY-MM-DD; sv-SE writes dates as ISO does. */
export const isoDate = (moment: Date): string => moment.toLocaleDateString('sv-SE');
