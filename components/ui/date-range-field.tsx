"use client";
import { type CalendarDate, parseDate } from "@internationalized/date";
import { Button } from "react-aria-components/Button";
import {
  DateInput,
  DateRangePicker,
  DateSegment,
  FieldError,
  Group,
  Label,
  Popover,
  Text,
} from "react-aria-components/DateRangePicker";
import { Dialog } from "react-aria-components/Dialog";
import {
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  RangeCalendar,
} from "react-aria-components/RangeCalendar";
import { fieldErrorLook, fieldLook, hintLook, labelLook } from "#components/ui/field-look.ts";

type Days = { firstDay: string; lastDay: string };

type DateRangeFieldProps = {
  label: string;
  /** Names of the two days in the form, both inside the range: YYYY-MM-DD. */
  startName?: string;
  endName?: string;
  defaultValue?: Days;
  /** Null while a part is missing. */
  onChange?: (days: Days | null) => void;
  hint?: string;
  /** Set by the server; shown until the field changes. */
  error?: string;
};

const step =
  "grid size-[2.25rem] cursor-pointer place-items-center rounded-control text-soft hover:bg-wash hover:text-ink data-disabled:opacity-30";

/** A first and a last day, typed part by part or chosen in a calendar. */
export function DateRangeField(props: DateRangeFieldProps) {
  const { label, startName, endName, defaultValue, onChange, hint, error } = props;
  return (
    <DateRangePicker<CalendarDate>
      startName={startName}
      endName={endName}
      defaultValue={
        defaultValue ? { start: parseDate(defaultValue.firstDay), end: parseDate(defaultValue.lastDay) } : undefined
      }
      onChange={(days) => onChange?.(days && { firstDay: days.start.toString(), lastDay: days.end.toString() })}
      isRequired
      shouldForceLeadingZeros
      validationBehavior="aria"
      isInvalid={error ? true : undefined}
    >
      <Label className={labelLook}>{label}</Label>
      <Group className={`${fieldLook} flex flex-wrap items-center gap-x-2 pr-1`}>
        <DayInput slot="start" />
        <span aria-hidden="true" className="text-faint">
          –
        </span>
        <DayInput slot="end" />
        <Button className="ml-auto cursor-pointer rounded-control px-2 py-1 text-fine text-soft hover:bg-wash hover:text-ink">
          Calendar
        </Button>
      </Group>
      {hint ? (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={fieldErrorLook}>{error}</FieldError>
      <Popover className="rounded-control border border-line bg-raised shadow-panel">
        <Dialog className="p-4 outline-none">
          <Month />
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}

function DayInput({ slot }: { slot: "start" | "end" }) {
  return (
    <DateInput slot={slot} className="flex items-center">
      {(segment) => (
        <DateSegment
          segment={segment}
          className="rounded-dot px-px outline-none data-focused:bg-ink data-focused:text-paper data-placeholder:text-faint"
        />
      )}
    </DateInput>
  );
}

function Month() {
  return (
    <RangeCalendar>
      <header className="flex items-center justify-between pb-2">
        <Button slot="previous" className={step}>
          <span aria-hidden="true">←</span>
        </Button>
        <Heading className="text-body font-medium" />
        <Button slot="next" className={step}>
          <span aria-hidden="true">→</span>
        </Button>
      </header>
      <CalendarGrid className="border-collapse">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="pb-1 text-fine font-normal text-faint">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="grid size-[2.25rem] cursor-pointer place-items-center text-small outline-none data-hovered:bg-wash data-outside-month:hidden data-selected:bg-genuine-wash data-selection-end:bg-ink data-selection-end:text-paper data-selection-start:bg-ink data-selection-start:text-paper data-focus-visible:outline-2 data-focus-visible:outline-genuine"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </RangeCalendar>
  );
}
