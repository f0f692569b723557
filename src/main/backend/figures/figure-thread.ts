import { answerOrders } from '../threads/answer-orders.ts';
import { figureWork } from './figure-work.ts';

/**
 * Entry of the thread that computes figures of a client. It opens nothing and loads no native module, so that it may be
 * stopped at any moment.
 */
answerOrders(figureWork());
