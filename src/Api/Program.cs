using AssistantPlatform.Api;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Api.Verbs;
using AssistantPlatform.Application;
using AssistantPlatform.Infrastructure;
using AssistantPlatform.Infrastructure.Persistence;

if (CommandLine.HasVerb(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.UseStructuredLogs();
builder.Services.AddApplication().AddInfrastructure(builder.Configuration).AddApi();
if (DocumentGeneration.IsRunning)
{
    builder.Services.RemoveHostedServices();
}

await using var app = builder.Build();
app.UseApi();

try
{
    if (!DocumentGeneration.IsRunning)
    {
        await app.Services.StartDatabaseAsync();
        app.WarnOfUnusedSettings();
        app.AnnounceAddress();
    }

    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.IsForOperator(exception))
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
