// Story 4: an open conference. Amina pastes the announcement of the first edition and confirms what it says; the second
// edition is made with those who come. Rhys suggests, Leila supports, sessions come of it; on the day Ines takes part
// from afar with the rights of everybody in the room, topics go up on the board, a prototype is made, and the
// conclusions are read while Amina and Chidi write them.
// Told once, in order: each part begins where the one before it ended.
import './open/announced.ts';
import './open/agenda.ts';
import './open/day.ts';
import './open/made.ts';
