import { resolve } from "node:path";

/** Where `setup --report` puts the drawing program, its static pages, and what pages of reports refer to. */
export const reportFolder = resolve(".report");
