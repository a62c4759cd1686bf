export { withCurrentMoves as response } from '../currentMoves.ts';
