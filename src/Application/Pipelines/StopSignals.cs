namespace AssistantPlatform.Application.Pipelines;

/// <summary>Why an attempt may have to stop.</summary>
/// <param name="Cancelled">The person wishes so.</param>
/// <param name="FencedOff">Another attempt has the run.</param>
/// <param name="Stopping">The server stops.</param>
internal readonly record struct StopSignals(CancellationToken Cancelled, CancellationToken FencedOff, CancellationToken Stopping);
