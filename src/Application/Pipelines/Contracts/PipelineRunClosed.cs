using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Pipelines.Contracts;

/// <summary>
/// A run of a pipeline has ended, with what it led to. Published in the transaction that ends it: handlers write rows or
/// enqueue work, nothing else.
/// </summary>
/// <param name="Source">The door through which it was started, as it is named on the wire.</param>
/// <param name="ErrorCode">Why it did not complete.</param>
public sealed record PipelineRunClosed(
    RunId Run,
    UserId Owner,
    string Pipeline,
    string Source,
    RunOutcome Outcome,
    string? ErrorCode,
    DateTimeOffset CreatedAt,
    DateTimeOffset At) : INotification;
