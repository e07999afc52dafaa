import type { ProblemDetails } from '@/api/gen/types.gen';

/** A refused or failed request, as the API's problem document tells it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly traceId: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Partial<ProblemDetails> & Record<string, unknown>) {
    super(problem.detail ?? problem.title ?? 'Something went wrong.');
    this.status = status;
    this.code = problem.code ?? 'internal.unexpected';
    this.traceId = problem.traceId ?? null;
    this.fields = firstMessages(problem.errors ?? {});
    this.problem = problem;
  }

  get isUnreachable() {
    return this.code === 'network.unreachable';
  }
}

export function unreachable(): ApiError {
  return new ApiError(0, { code: 'network.unreachable', detail: 'The server cannot be reached.' });
}

export async function readApiError(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => null);
  if (isProblem(problem)) return new ApiError(response.status, problem);
  if (response.status >= 502 && response.status <= 504) return unreachable();
  return new ApiError(response.status, { title: `The server answered with status ${response.status}.` });
}

export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(0, { title: 'Something went wrong in this page.' });
}

function isProblem(value: unknown): value is ProblemDetails & Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function firstMessages(errors: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => [field, messages[0] ?? 'Invalid value.']),
  );
}
