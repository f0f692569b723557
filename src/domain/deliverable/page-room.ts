/** Room for pictures on a page, in px of 1/96 inch: the text's width, and a height that leaves room for a caption. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
}

/** Room on an upright page and on its side. */
export interface PageRooms {
  readonly upright: PageRoom;
  readonly landscape: PageRoom;
}

/** Room on our own page. */
export const pageRoom: PageRooms = {
  upright: { width: 627, height: 830 },
  landscape: { width: 956, height: 500 },
};
