"use client";
import type { DraftErrors } from "#components/reports/composer/composer-actions.ts";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type WritingFieldsProps = {
  title: string;
  words: string;
  onTitle: (title: string) => void;
  onWords: (words: string) => void;
  errors: DraftErrors;
};

/** What the owner says themselves. Longer than allowed can be typed: the server says so, and nothing is cut silently. */
export function WritingFields({ title, words, onTitle, onWords, errors }: WritingFieldsProps) {
  return (
    <div className="grid gap-5 py-6">
      <TextField label="Title" name="title" value={title} onChange={onTitle} isRequired error={errors.title} />
      <TextArea
        label="Your words"
        name="words"
        value={words}
        onChange={onWords}
        rows={7}
        hint="Plain text; an empty line begins a new paragraph. It stands at the head of the report."
        error={errors.words}
      />
    </div>
  );
}
