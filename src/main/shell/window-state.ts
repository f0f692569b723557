import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { appFolder } from '../workspace/file/app-folder.ts';
import { writeFileSafely } from '../workspace/file/safe-write.ts';

const boxSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const stateSchema = z.strictObject({ box: boxSchema, isMaximised: z.boolean() });

/** A rectangle on the screens, in device-independent pixels. */
export type Box = z.infer<typeof boxSchema>;
export type WindowState = z.infer<typeof stateSchema>;

/** Smallest window in which every screen can be worked on. */
export const smallest = { width: 900, height: 600 } as const;
const usual = { width: 1366, height: 820 } as const;

/** How much of the title bar must be on a screen for the window to be caught again. */
const reachable = 80;

/**
 * Where the window opens: where it was, when that place is still on a screen, else the middle of the first one.
 * @param areas work areas of the screens, the first one the main one
 */
export function placeWindow(state: WindowState | undefined, areas: readonly Box[]): WindowState {
  const [first = { x: 0, y: 0, ...usual }] = areas;
  if (state && areas.some((area) => isReachable(state.box, area))) {
    const { x, y, width, height } = state.box;
    const box = { x, y, width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
    return { box, isMaximised: state.isMaximised };
  }
  const width = Math.min(usual.width, first.width);
  const height = Math.min(usual.height, first.height);
  const middle = (start: number, room: number, taken: number): number => start + Math.round((room - taken) / 2);
  return {
    box: { x: middle(first.x, first.width, width), y: middle(first.y, first.height, height), width, height },
    isMaximised: false,
  };
}

function isReachable(box: Box, area: Box): boolean {
  const across = Math.min(box.x + box.width, area.x + area.width) - Math.max(box.x, area.x);
  return across >= reachable && box.y >= area.y && box.y <= area.y + area.height - reachable / 2;
}

/** Reads where the window was; undefined on the first day, or when it cannot be read. */
export function readWindowState(): WindowState | undefined {
  const path = statePath();
  if (!existsSync(path)) return undefined;
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps where the window is. @throws Fault when the application's folder cannot be written */
export function writeWindowState(state: WindowState): void {
  writeFileSafely(statePath(), Buffer.from(JSON.stringify(state)));
}

function statePath(): string {
  return join(appFolder(), 'window.json');
}
