using System.Text.Json;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>A pipeline as those see it who do not know its types: JSON goes in, JSON comes out.</summary>
internal abstract class CataloguedPipeline(PipelineDefinition definition, JsonElement inputSchema, JsonElement outputSchema)
{
    public PipelineDefinition Definition { get; } = definition;

    /// <summary>A person's runs of this pipeline are counted by themselves.</summary>
    public OwnerShare Share { get; } = new(definition.Name, definition.MaxConcurrentPerPerson);

    public JsonElement InputSchema { get; } = inputSchema;

    public JsonElement OutputSchema { get; } = outputSchema;

    /// <summary>Null when the input is good; <c>request.invalid</c> with its fields otherwise.</summary>
    public abstract Task<Error?> RefuseAsync(JsonElement input, CancellationToken cancellationToken);

    /// <summary>Makes the pipeline in the scope and lets it work.</summary>
    public abstract Task<Result<string>> ExecuteAsync(
        IServiceProvider scope, JsonElement input, IPipelineContext context, CancellationToken cancellationToken);
}

internal sealed class CataloguedPipeline<TPipeline, TInput, TOutput>(IEnumerable<IValidator<TInput>> validators)
    : CataloguedPipeline(
        TPipeline.Definition, PipelineSchema.Of(typeof(TInput), validators.FirstOrDefault()), PipelineSchema.Of(typeof(TOutput)))
    where TPipeline : IPipeline<TInput, TOutput>
    where TInput : class
{
    private readonly IValidator<TInput>[] _validators = [.. validators];

    public override async Task<Error?> RefuseAsync(JsonElement input, CancellationToken cancellationToken) =>
        (await PipelineInput.ReadAsync(input, InputSchema, _validators, cancellationToken)).Error;

    public override async Task<Result<string>> ExecuteAsync(
        IServiceProvider scope, JsonElement input, IPipelineContext context, CancellationToken cancellationToken)
    {
        // Asked again: the pipeline may have changed since the run was queued or its schedule was made.
        var read = await PipelineInput.ReadAsync(input, InputSchema, _validators, cancellationToken);
        if (read.Error is { } refusal)
        {
            return refusal;
        }

        var output = await scope.GetRequiredService<TPipeline>().ExecuteAsync(read.Value, context, cancellationToken);
        return output.Error is { } error ? error : JsonSerializer.Serialize(output.Value, PipelineJson.Options);
    }
}
