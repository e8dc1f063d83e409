// Story 2: an announcement becomes a conference of cities. Delegations come, visit and talk with decision-makers; what is
// marked in the minutes becomes a recommendation that is amended, signed, submitted, answered and asked about again at
// the next edition. Told once, in order: each part begins where the one before it ended.
import './cities/announced.ts';
import './cities/coming.ts';
import './cities/written.ts';
import './cities/signed.ts';
import './cities/after.ts';
