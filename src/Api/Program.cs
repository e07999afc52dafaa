using AssistantPlatform.Api;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application;
using AssistantPlatform.Infrastructure;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddApplication()
    .AddInfrastructure(builder.Configuration)
    .AddAuthorization()
    .AddCodedProblemDetails();

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapEndpoints();

app.Run();
