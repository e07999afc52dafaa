using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Runs;

public sealed record RunReachedEnd(RunId Run, RunKind Kind, UserId Owner, RunStatus Status, DateTimeOffset At) : IDomainEvent;
