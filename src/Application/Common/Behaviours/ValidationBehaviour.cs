using System.Text.Json;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using MediatR;

namespace AssistantPlatform.Application.Common.Behaviours;

internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, cancellationToken);
            if (!outcome.IsValid)
            {
                return TResponse.Failure(CommonErrors.Invalid with { Fields = FieldsOf(outcome) });
            }
        }

        return await next();
    }

    private static Dictionary<string, string[]> FieldsOf(FluentValidation.Results.ValidationResult outcome) =>
        outcome.ToDictionary().ToDictionary(field => CamelCase(field.Key), field => field.Value);

    private static string CamelCase(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
