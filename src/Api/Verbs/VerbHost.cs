using AssistantPlatform.Application;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure;
using AssistantPlatform.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.Logging.Console;

namespace AssistantPlatform.Api.Verbs;

/// <summary>The platform without anything that serves, for as long as one verb takes.</summary>
internal static class VerbHost
{
    public static async Task<Result<string>> RunAsync(IVerb verb, string[] args)
    {
        var options = VerbOptions.Of(verb, args);
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration["Logging:LogLevel:Default"] = nameof(LogLevel.Warning);
        builder.Logging.AddSimpleConsole();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddApplication().AddInfrastructure(builder.Configuration);

        await using var app = builder.Build();
        await app.Services.JoinDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return await verb.RunAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), options);
    }
}
