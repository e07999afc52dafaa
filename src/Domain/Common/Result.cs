namespace AssistantPlatform.Domain.Common;

/// <summary>What a behaviour needs to refuse a request without knowing its value type.</summary>
public interface IFailable<out TSelf>
    where TSelf : IFailable<TSelf>
{
    Error? Error { get; }

    static abstract TSelf Failure(Error error);
}

/// <summary>The outcome of something that may be refused for an expected reason; exceptions are for bugs.</summary>
public sealed class Result<T> : IFailable<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    public Error? Error { get; }

    public bool IsSuccess => Error is null;

    public T Value => Error is null
        ? _value!
        : throw new InvalidOperationException($"A failed result has no value: {Error.Code}.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    public static Result<T> Failure(Error error) => new(default, error);
}

/// <summary>The value of an outcome that has none.</summary>
public readonly record struct Done;

public static class Result
{
    public static Result<Done> Ok() => default(Done);

    /// <summary>For values whose static type is an interface, where C# allows no implicit conversion.</summary>
    public static Result<T> Ok<T>(T value) => value;
}
