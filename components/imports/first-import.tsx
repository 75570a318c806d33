"use client";
import dynamic from "next/dynamic";

/** The drop zone where there may be none: its script comes only with it. */
export const FirstImport = dynamic(() => import("#components/imports/import-drop.tsx").then((m) => m.ImportDrop));
