"use client";
import { useState } from "react";
import type { LinkFieldErrors } from "#components/reports/link-state.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DayField } from "#components/ui/day-field.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { LinkSummary } from "#lib/reports/report-summary.ts";

type LinkFieldsProps = {
  /** Null = a new one. */
  link: LinkSummary | null;
  errors: LinkFieldErrors;
};

/** What a link is for, how long it works, and what it lets its readers do. */
export function LinkFields({ link, errors }: LinkFieldsProps) {
  return (
    <>
      <TextField
        label="For whom"
        name="label"
        maxLength={80}
        hint="Only you see this."
        defaultValue={link?.label}
        error={errors.label}
      />
      <ExpiryFields isNew={link === null} error={errors.expires} />
      <PasswordFields hasPassword={link?.hasPassword ?? false} error={errors.password} />
      <RightsFields link={link} />
      <TextArea
        label="Sites that may show it in a frame"
        name="embedOrigins"
        hint="One a line, such as https://client.example. Not together with a password."
        defaultValue={link?.embedOrigins.join("\n")}
        error={errors.embedOrigins}
      />
    </>
  );
}

type Expiry = "keep" | "7" | "30" | "90" | "365" | "never" | "day";
const lifetimes: Choice<Expiry>[] = [
  { id: "7", label: "7 days" },
  { id: "30", label: "30 days" },
  { id: "90", label: "90 days" },
  { id: "365", label: "A year" },
  { id: "day", label: "Until a day" },
  { id: "never", label: "Until it is revoked" },
];

function ExpiryFields({ isNew, error }: { isNew: boolean; error: string | undefined }) {
  const [expires, setExpires] = useState<Expiry>(isNew ? "30" : "keep");
  return (
    <>
      <Select
        label={isNew ? "Works for" : "Works, from now on, for"}
        name="expires"
        choices={isNew ? lifetimes : [{ id: "keep", label: "As it is" }, ...lifetimes]}
        value={expires}
        onChange={setExpires}
        error={expires === "day" ? undefined : error}
      />
      {expires === "day" ? (
        <DayField
          label="Last day"
          name="expiresDay"
          hint="It works to the end of this day in the profile's time zone."
          error={error}
        />
      ) : null}
    </>
  );
}

type PasswordChoice = "keep" | "set" | "none";
const passwordChoices: Choice<PasswordChoice>[] = [
  { id: "keep", label: "The one it has" },
  { id: "set", label: "Another one" },
  { id: "none", label: "None any more" },
];

function PasswordFields({ hasPassword, error }: { hasPassword: boolean; error: string | undefined }) {
  const [choice, setChoice] = useState<PasswordChoice>("keep");
  return (
    <>
      {hasPassword ? (
        <Select
          label="Password"
          name="passwordChoice"
          choices={passwordChoices}
          value={choice}
          onChange={setChoice}
          hint="With another one, or none, whoever gave the old one is asked again."
        />
      ) : null}
      {!hasPassword || choice === "set" ? (
        <TextField
          label={hasPassword ? "New password" : "Password"}
          name="password"
          autoComplete="off"
          maxLength={256}
          hint={
            hasPassword
              ? "Tell it apart from the address."
              : "May be left out. At least 8 characters; tell it apart from the address."
          }
          error={error}
        />
      ) : null}
    </>
  );
}

function RightsFields({ link }: { link: LinkSummary | null }) {
  const [rights, setRights] = useState({
    hasFreeDates: link?.hasFreeDates ?? false,
    allowsCsv: link?.allowsCsv ?? false,
    showsPastIssues: link?.showsPastIssues ?? false,
  });
  const box = (name: keyof typeof rights, label: string) => (
    <Checkbox
      name={name}
      value="yes"
      isSelected={rights[name]}
      onChange={(isSelected) => setRights({ ...rights, [name]: isSelected })}
    >
      {label}
    </Checkbox>
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-small font-medium text-soft">Its readers may</legend>
      {box("hasFreeDates", "choose months within the range of the report")}
      {box("allowsCsv", "download its figures as CSV")}
      {box("showsPastIssues", "look at past issues")}
    </fieldset>
  );
}
