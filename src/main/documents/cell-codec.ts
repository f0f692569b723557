import { hash } from 'node:crypto';
import type { CellCodec } from '../../domain/returns/comparable.ts';
import { keptText } from './clean-text.ts';

/**
 * How the texts of a grid are kept in its cells, and told by a digest that belongs to one client file.
 * @param workspace id of the client file
 * @param cutMark what ends a text too long for a cell
 */
export function cellCodec(workspace: string, cutMark: string): CellCodec {
  return {
    kept: (text) => keptText(text, cutMark),
    digest: (text) => hash('sha256', `${workspace}\n${text}`, 'base64url'),
  };
}
