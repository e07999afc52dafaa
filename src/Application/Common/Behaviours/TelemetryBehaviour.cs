using AssistantPlatform.Domain.Common;
using MediatR;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Application.Common.Behaviours;

/// <summary>A span and a log line per use case: its name, outcome code and time. Never its content.</summary>
internal sealed partial class TelemetryBehaviour<TRequest, TResponse>(ILogger<TRequest> logger, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IFailable<TResponse>
{
    private static readonly string Name = typeof(TRequest).Name;

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = Telemetry.Source.StartActivity(Name);
        var started = clock.GetTimestamp();

        var response = await next();

        if (response.Error is { } error)
        {
            activity?.SetTag("error.type", error.Code);
            LogRefused(Name, error.Code, clock.GetElapsedTime(started).TotalMilliseconds);
        }
        else
        {
            LogDone(Name, clock.GetElapsedTime(started).TotalMilliseconds);
        }

        return response;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{UseCase} done in {Elapsed:0.0} ms")]
    private partial void LogDone(string useCase, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{UseCase} refused with {Code} in {Elapsed:0.0} ms")]
    private partial void LogRefused(string useCase, string code, double elapsed);
}
