using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using MediatR;

namespace AssistantPlatform.Application.Runs.Contracts;

/// <summary>
/// A run of a pipeline has ended. Published in the transaction that ends it: handlers write rows or enqueue work, nothing else.
/// </summary>
public sealed record PipelineRunEnded(RunId Run, UserId Owner, RunOutcome Outcome, DateTimeOffset At) : INotification;
