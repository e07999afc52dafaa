using AssistantPlatform.Api;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Api.Web;
using AssistantPlatform.Application;
using AssistantPlatform.Infrastructure;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Postgres;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddApplication()
    .AddInfrastructure()
    .AddForwarding()
    .AddWireJson()
    .AddBearerAuthentication()
    .AddRateLimits()
    .AddCodedProblemDetails()
    .AddApiDocument();

if (DocumentGeneration.IsRunning)
{
    builder.Services.RemoveHostedServices();
}

await using var app = builder.Build();

app.UseForwardedHeaders();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseWebApp();
app.UseRouting();
app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.MapEndpoints();
app.MapWebApp();

try
{
    if (!DocumentGeneration.IsRunning)
    {
        await app.Services.StartDatabaseAsync();
    }

    await app.RunAsync();
    return 0;
}
catch (DatabaseUnavailableException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
