import type { Judge } from "#lib/reports/judge.ts";
import type { JudgementEntry } from "#lib/reports/judgement-entry.ts";

export type LoggedJudgement = { id: string; entry: JudgementEntry; reason: string; by: Judge; at: string };

export type JudgementLogPage = { entries: LoggedJudgement[]; total: number; page: number; pageSize: number };
