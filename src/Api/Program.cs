using AssistantPlatform.Api;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application;
using AssistantPlatform.Infrastructure;
using AssistantPlatform.Infrastructure.Persistence;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddApplication()
    .AddInfrastructure()
    .AddWireJson()
    .AddBearerAuthentication()
    .AddRateLimits()
    .AddCodedProblemDetails();

await using var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.MapEndpoints();

await app.Services.StartDatabaseAsync();
await app.RunAsync();
