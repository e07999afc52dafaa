'use client';

import { type FocusEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError, toApiError } from '@/api/api-error';

type FieldErrors = Readonly<Record<string, string | undefined>>;
type FieldNames = Readonly<Record<string, string>>;
type Values = Record<string, string>;

interface FormSubmitOptions {
  validate: (values: Values) => FieldErrors;
  submit: (values: Values, form: HTMLFormElement) => Promise<void>;
  /** The fields that refusals are about, by their codes, or by what the server calls the fields. */
  fieldOf?: FieldNames;
}

/** A native form: validates on blur and on submit, and puts the server's field errors beside their fields. */
export function useFormSubmit({ validate, submit, fieldOf = {} }: FormSubmitOptions) {
  const formRef = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isSubmitting, setIsSubmitting] = useState(false);
  const [refusals, setRefusals] = useState(0);

  useEffect(() => {
    if (refusals > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const refuse = (fields: FieldErrors) => {
    setErrors(fields);
    setRefusals((count) => count + 1);
  };

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const values = valuesOf(element);
    const invalid = validate(values);
    setFailure(null);
    if (hasErrors(invalid)) return refuse(invalid);

    setIsSubmitting(true);
    try {
      setErrors({});
      await submit(values, element);
    } catch (error) {
      const failed = toApiError(error);
      const fields = fieldsIn(element, failed, fieldOf);
      if (hasErrors(fields)) refuse(fields);
      else setFailure(inOneMessage(failed));
    } finally {
      setIsSubmitting(false);
    }
  };

  const onBlur = ({ currentTarget, target }: FocusEvent<HTMLFormElement>) => {
    const { name, type, value, checked } = target as unknown as HTMLInputElement;
    // A checkbox has a value even while it is not chosen.
    const held = type === 'checkbox' ? checked : value;
    // What is said already stays, also what only the server knows: it is about what the field still holds.
    if (held) setErrors((known) => ({ ...known, [name]: known[name] ?? validate(valuesOf(currentTarget))[name] }));
  };

  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    const { name } = target as HTMLInputElement;
    // A render between the input and the change event would take back what was chosen in a controlled select.
    setErrors((known) => (known[name] === undefined ? known : { ...known, [name]: undefined }));
  };

  return { form: { ref: formRef, noValidate: true, onSubmit, onBlur, onInput }, errors, failure, isSubmitting };
}

function valuesOf(form: HTMLFormElement): Values {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** What is refused of the form's own fields; an item of a list stands in the field of the list. */
function fieldsIn(form: HTMLFormElement, { code, message, fields }: ApiError, fieldOf: FieldNames): FieldErrors {
  const refused = code in fieldOf ? { [code]: message } : fields;
  return Object.fromEntries(
    Object.entries(refused).flatMap(([name, why]) => {
      const field = [name, name.replace(/\[.*/, '')]
        .map((known) => fieldOf[known] ?? known)
        .find((known) => form.elements.namedItem(known) !== null);
      return field === undefined ? [] : [[field, why]];
    }),
  );
}

/** Fields that the form does not have are refused in place of the whole. */
function inOneMessage(failed: ApiError): ApiError {
  const [why] = Object.values(failed.fields);
  return why === undefined ? failed : new ApiError(failed.status, { ...failed.problem, detail: why });
}

function hasErrors(errors: FieldErrors): boolean {
  return Object.values(errors).some((message) => message !== undefined);
}
