using AssistantPlatform.Bench.Raw;
using Npgsql;

// The limit that the platform is measured against: ASP.NET Core and Npgsql, with nothing between socket, statement and model.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
await using var database = NpgsqlDataSource.Create(
    app.Configuration.GetConnectionString("Postgres") + ";Max Auto Prepare=64;Auto Prepare Min Usages=2");
using var model = new RawModel(new Uri(app.Configuration["Model"]!));
var chat = new RawChat(database, model);
using var webhooks = new RawWebhooks(database);

await chat.CreateTablesAsync();
await webhooks.CreateTableAsync();
app.UseWebSockets();
app.MapGet("/health/ready", () => "ready");
app.MapGet("/ws", chat.ServeAsync);
app.MapGet("/jobs", new RawJobs(database).ListAsync);
app.MapPost("/hash", RawHash.Compute);
app.MapPost("/deliveries", webhooks.DeliverAsync);
await app.RunAsync();
