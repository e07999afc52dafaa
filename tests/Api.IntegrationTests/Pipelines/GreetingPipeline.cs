using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

/// <summary>All that a developer writes for a pipeline.</summary>
internal sealed class GreetingPipeline : IPipeline<GreetingPipeline.Input, GreetingPipeline.Output>
{
    public static PipelineDefinition Definition { get; } = new("greet", "Greet", "Says hello to somebody.");

    public Task<Result<Output>> ExecuteAsync(Input input, IPipelineContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Result<Output>>(new Output($"Hello, {input.Name}."));

    public sealed record Input(string Name);

    public sealed record Output(string Greeting);

    internal sealed class InputValidator : AbstractValidator<Input>
    {
        public InputValidator() => RuleFor(input => input.Name).NotEmpty().MaximumLength(20);
    }
}
