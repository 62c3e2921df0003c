import { afterEach, beforeEach, describe } from 'vitest';
import { openStore } from '../index.ts';
import type { Store } from '../index.ts';
import { testAgencies } from './contract-agencies.ts';
import { testKeeping } from './contract-keeping.ts';
import { testListing } from './contract-listing.ts';
import { testNumbers } from './contract-numbers.ts';
import { testOpening } from './contract-opening.ts';

/** Where a test may open stores: nothing is there at first, and `remove` leaves nothing. */
export type Place = { location: string; remove(): Promise<void> };

/** What every part of the contract works with: the open store of this test, and opening its location once more. */
export type Bench = { store: Store; open(mode: 'create' | 'read'): Promise<Store> };

/** The time at which stores under test keep their reports. */
export const storedAt = '2026-01-31T08:00:00.000Z';

/** The one contract of all stores: what is put, found, listed and counted is the same whatever the database. */
export function testStore(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} keeps the contract of stores:`, () => {
    let place: Place;
    let bench: Bench;
    let opened: Store[];

    beforeEach(async () => {
      place = await makePlace();
      opened = [];
      const open: Bench['open'] = async (mode) => {
        const store = await openStore(place.location, { mode, now: () => new Date(storedAt) });
        opened.push(store);
        return store;
      };
      bench = { store: await open('create'), open };
    });

    afterEach(async () => {
      for (const store of opened) await store.close();
      await place.remove();
    });

    for (const part of [testKeeping, testAgencies, testListing, testNumbers, testOpening]) part(() => bench);
  });
}
