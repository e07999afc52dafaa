using AssistantPlatform.Api;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application;
using AssistantPlatform.Infrastructure;
using AssistantPlatform.Infrastructure.Persistence;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddApplication()
    .AddInfrastructure(builder.Configuration)
    .AddForwarding()
    .AddWireJson()
    .AddBearerAuthentication()
    .AddRateLimits()
    .AddCodedProblemDetails();

await using var app = builder.Build();

app.UseForwardedHeaders();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.MapEndpoints();

await app.Services.StartDatabaseAsync();
await app.RunAsync();
