using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using Npgsql;

namespace AssistantPlatform.Nodes.SystemTests.Hosted;

/// <param name="Milliseconds">How long it rests after a first step that was not done before.</param>
public sealed record DiaryInput(string Note, int Milliseconds = 0);

public sealed record DiaryOutput(string Note);

/// <summary>Does each step once, however often it is run.</summary>
public sealed class RepeatablePipeline(NpgsqlDataSource database) : IPipeline<DiaryInput, DiaryOutput>
{
    public static PipelineDefinition Definition { get; } = new("copy_page", "Copy page", "Copies a page of the diary.")
    {
        IsRepeatable = true,
    };

    public Task<Result<DiaryOutput>> ExecuteAsync(
        DiaryInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        new DiarySteps(database, once: true).TakeAsync(input, cancellationToken);
}

/// <summary>Does each step again whenever it is run, so that it may not be repeated.</summary>
public sealed class UnrepeatablePipeline(NpgsqlDataSource database) : IPipeline<DiaryInput, DiaryOutput>
{
    public static PipelineDefinition Definition { get; } = new("send_page", "Send page", "Sends a page of the diary.")
    {
        MaxConcurrentPerPerson = 16,
    };

    public Task<Result<DiaryOutput>> ExecuteAsync(
        DiaryInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        new DiarySteps(database, once: false).TakeAsync(input, cancellationToken);
}

/// <summary>Does not hear that it is to stop.</summary>
public sealed class DeafPipeline(NpgsqlDataSource database) : IPipeline<DiaryInput, DiaryOutput>
{
    public static PipelineDefinition Definition { get; } = new("recite_page", "Recite page", "Recites a page of the diary.");

    public Task<Result<DiaryOutput>> ExecuteAsync(
        DiaryInput input, IPipelineContext context, CancellationToken cancellationToken) =>
        new DiarySteps(database, once: false).TakeAsync(input, CancellationToken.None);
}
