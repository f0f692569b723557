import { answerOrders } from '../threads/answer-orders.ts';
import { gridWork } from './grid-work.ts';

/**
 * Entry of the thread that compares a grid that came back. It opens nothing and loads no native module, so that it may
 * be stopped at any moment.
 */
answerOrders(gridWork());
