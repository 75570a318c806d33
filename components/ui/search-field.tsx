"use client";
import { SearchField as AriaSearchField, Button, Input, Label } from "react-aria-components/SearchField";
import { fieldLook } from "#components/ui/field-look.ts";

type SearchFieldProps = {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
};

export function SearchField({ label, placeholder, ...field }: SearchFieldProps) {
  return (
    <AriaSearchField {...field} className="group relative block">
      <Label className="sr-only">{label}</Label>
      <Input
        className={`${fieldLook} pr-10 [&::-webkit-search-cancel-button]:hidden`}
        placeholder={placeholder ?? label}
      />
      <Button className="absolute inset-y-0 right-0 w-[2.25rem] cursor-pointer text-faint hover:text-ink group-data-empty:hidden">
        <span aria-hidden="true">×</span>
      </Button>
    </AriaSearchField>
  );
}
