import { testStore } from '../testing/contract.ts';
import { makePlace } from '../testing/place.ts';

testStore('SQLite', makePlace);
