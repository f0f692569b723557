import { answerOrders } from '../threads/answer-orders.ts';
import { textWork } from './text-work.ts';

/**
 * Entry of the thread that compares the texts of a Word document that came back. It opens nothing and loads no native
 * module, so that it may be stopped at any moment.
 */
answerOrders(textWork());
